/*
The arithmetic of the encoder: four kernels, each compiled twice from one text.

This file includes itself: the part after the last #else is the text, with LANES
floats to a vector, and is read once for 16-byte vectors (SSE2, NEON, and
whatever GCC or Clang make of them elsewhere) and, on amd64, once more for
32-byte vectors in functions built for AVX2 and FMA. Which of the two runs is
asked of the processor when the encoder is loaded. The vectors are those of GCC
and Clang ("vector extensions"); only the unpacking of int8 uses intrinsics.

The weights stay int8, row by row, as they lie in the file. linear turns a few
rows at a time into a panel of floats, transposed, and uses it for all tokens of
the batch: so nothing of the weights is kept twice, and the inner loop has no
conversions in it.

Three things to keep when changing a kernel:
  - What a row gives must not depend on the rows beside it: a text has the same
    vector alone and in any batch. So the order of additions never depends on
    the number of rows.
  - No 32-byte vector may be spilled or kept in memory on the stack: GCC for
    Windows does not align the stack for it (GCC bug 54412) and the program
    would crash. The inner loop of linear needs 15 of the 16 registers. doc.go
    has the command that looks for such moves.
  - No target_clones: GCC for Windows cannot link it.
*/
#ifndef LANES

#include "kernels.h"

#include <stddef.h>

#ifdef __x86_64__
#include <immintrin.h>
#endif

enum { WIDTH = 384, HEADS = 12, HEAD = WIDTH / HEADS, TILE = 6 };

/* The square root without sqrtf, which may be called for errno's sake: the
   vectors in use would have to be kept on the stack meanwhile. */
static inline float root(float x) {
#ifdef __x86_64__
  return _mm_cvtss_f32(_mm_sqrt_ss(_mm_set_ss(x)));
#else
  return __builtin_sqrtf(x);
#endif
}

#define LANES 4
#define FOR_PATH(name) name##_portable
#define TARGET
#include "kernels.c"
#undef LANES
#undef FOR_PATH
#undef TARGET

#ifdef __x86_64__

#define LANES 8
#define FOR_PATH(name) name##_avx2
#define TARGET __attribute__((target("avx2,fma")))
#include "kernels.c"

#define RUN(name, ...) (path == AVX2 ? name##_avx2(__VA_ARGS__) : name##_portable(__VA_ARGS__))

int encoder_best_path(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? AVX2 : PORTABLE;
}

#else

#define RUN(name, ...) ((void)path, name##_portable(__VA_ARGS__))

int encoder_best_path(void) { return PORTABLE; }

#endif

void encoder_linear(int path, float *y, const float *x, const int8_t *weights, const float *scale, const float *bias,
                    int rows, int outputs, int inputs, float *panel) {
  RUN(linear, y, x, weights, scale, bias, rows, outputs, inputs, panel);
}

void encoder_gelu(int path, float *x, int n) { RUN(gelu, x, n); }

void encoder_add_norm(int path, float *x, const float *y, const float *gain, const float *bias, int rows) {
  RUN(add_norm, x, y, gain, bias, rows);
}

void encoder_attend(int path, float *out, const float *query, const float *key, const float *value, int rows, float *work) {
  RUN(attend, out, query, key, value, rows, work);
}

#else /* the text of the kernels, for LANES, FOR_PATH and TARGET */

typedef float FOR_PATH(vector) __attribute__((vector_size(4 * LANES)));
typedef int32_t FOR_PATH(mask) __attribute__((vector_size(4 * LANES)));
typedef float FOR_PATH(unaligned) __attribute__((vector_size(4 * LANES), aligned(4), may_alias));

#undef VECTOR
#undef MASK
#undef LOAD
#undef STORE
#undef COLUMNS
#define VECTOR FOR_PATH(vector)
#define MASK FOR_PATH(mask)
#define LOAD(p) ((VECTOR)(*(const FOR_PATH(unaligned) *)(p)))
#define STORE(p, v) (*(FOR_PATH(unaligned) *)(p) = (v))
#define COLUMNS (2 * LANES)

/* unpack lays COLUMNS rows of weights out as floats, transposed:
   panel[i][c] = weights[c][i]. inputs is a multiple of 8. */
TARGET static void FOR_PATH(unpack)(float *panel, const int8_t *weights, int inputs) {
#if LANES == 8
  for (int half = 0; half < COLUMNS; half += 8, weights += 8 * (size_t)inputs) {
    for (int i = 0; i < inputs; i += 8) {
      const int8_t *w = weights + i;
#define ROW(r) _mm_loadl_epi64((const void *)(w + (r) * (size_t)inputs))
      __m128i a = _mm_unpacklo_epi8(ROW(0), ROW(1)), b = _mm_unpacklo_epi8(ROW(2), ROW(3));
      __m128i c = _mm_unpacklo_epi8(ROW(4), ROW(5)), d = _mm_unpacklo_epi8(ROW(6), ROW(7));
#undef ROW
      __m128i ab0 = _mm_unpacklo_epi16(a, b), ab4 = _mm_unpackhi_epi16(a, b);
      __m128i cd0 = _mm_unpacklo_epi16(c, d), cd4 = _mm_unpackhi_epi16(c, d);
      float *to = panel + (size_t)i * COLUMNS + half;
#define TWO(at, bytes)                                                                                     \
  do {                                                                                                     \
    __m128i two = bytes;                                                                                   \
    _mm256_storeu_ps(to + (at) * COLUMNS, _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(two)));                  \
    _mm256_storeu_ps(to + ((at) + 1) * COLUMNS,                                                            \
                     _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(_mm_unpackhi_epi64(two, two))));              \
  } while (0)
      TWO(0, _mm_unpacklo_epi32(ab0, cd0));
      TWO(2, _mm_unpackhi_epi32(ab0, cd0));
      TWO(4, _mm_unpacklo_epi32(ab4, cd4));
      TWO(6, _mm_unpackhi_epi32(ab4, cd4));
#undef TWO
    }
  }
#else
  for (int i = 0; i < inputs; i++)
    for (int c = 0; c < COLUMNS; c++) panel[(size_t)i * COLUMNS + c] = weights[(size_t)c * inputs + i];
#endif
}

/* linear sets y[rows][outputs] = x[rows][inputs] · (weights·scale)ᵀ + bias, six
   rows by COLUMNS columns at a time. panel has room for COLUMNS * inputs floats;
   outputs is a multiple of 16. Rows of the last tile beyond the end repeat the
   last row and write to spare. */
TARGET static void FOR_PATH(linear)(float *y, const float *x, const int8_t *weights, const float *scale, const float *bias,
                                    int rows, int outputs, int inputs, float *panel) {
  float spare[COLUMNS];
  for (int n = 0; n < outputs; n += COLUMNS, weights += COLUMNS * (size_t)inputs) {
    FOR_PATH(unpack)(panel, weights, inputs);
    for (int r = 0; r < rows; r += TILE) {
#define ROW(i)                                                                     \
  const float *x##i = x + (size_t)(r + i < rows ? r + i : rows - 1) * inputs;      \
  VECTOR a##i = {0}, b##i = {0};
      ROW(0) ROW(1) ROW(2) ROW(3) ROW(4) ROW(5)
#undef ROW
      const float *w = panel;
      for (int i = 0; i < inputs; i++, w += COLUMNS) {
        VECTOR u = LOAD(w), v = LOAD(w + LANES);
#define ROW(j)         \
  a##j += x##j[i] * u; \
  b##j += x##j[i] * v;
        ROW(0) ROW(1) ROW(2) ROW(3) ROW(4) ROW(5)
#undef ROW
      }
#define ROW(i)                                                                     \
  {                                                                                \
    float *out = r + i < rows ? y + (size_t)(r + i) * outputs + n : spare;         \
    STORE(out, a##i *LOAD(scale + n) + LOAD(bias + n));                            \
    STORE(out + LANES, b##i *LOAD(scale + n + LANES) + LOAD(bias + n + LANES));    \
  }
      ROW(0) ROW(1) ROW(2) ROW(3) ROW(4) ROW(5)
#undef ROW
    }
  }
}

/* exp of each lane, which is first brought within ±87; relative error below
   3e-7. e^x = 2^n · e^f with f in ±ln2/2 and e^f by its Taylor series. Adding
   1.5 · 2^23 rounds to the nearest whole number and leaves it in the low bits. */
TARGET static inline VECTOR FOR_PATH(exponential)(VECTOR x) {
  const VECTOR low = (VECTOR){0} - 87.f, high = (VECTOR){0} + 87.f;
#if LANES == 8
  x = _mm256_max_ps(_mm256_min_ps(x, high), low);
#else
  MASK under = x < low, over = x > high;
  x = (VECTOR)(((MASK)x & ~(under | over)) | ((MASK)low & under) | ((MASK)high & over));
#endif
  VECTOR shifted = x * 1.44269504f + 12582912.f;
  VECTOR f = x - (shifted - 12582912.f) * 0.693147181f;
  VECTOR p = f * 0.00138888889f + 0.00833333333f;
  p = p * f + 0.0416666667f;
  p = p * f + 0.166666667f;
  p = p * f + 0.5f;
  p = p * f + 1.f;
  p = p * f + 1.f;
  return (VECTOR)((MASK)p + ((MASK)shifted << 23));
}

TARGET static inline float FOR_PATH(sum)(VECTOR v) {
#if LANES == 8
  __m128 w = _mm_add_ps(_mm256_castps256_ps128(v), _mm256_extractf128_ps(v, 1));
#else
  VECTOR w = v;
#endif
  return (w[0] + w[1]) + (w[2] + w[3]);
}

/* gelu in its tanh form, x/2 · (1 + tanh(√(2/π)·(x + 0.044715x³))), which is
   x / (1 + e^−2√(2/π)·(…)). n is a multiple of 8. */
TARGET static void FOR_PATH(gelu)(float *x, int n) {
  for (int i = 0; i < n; i += LANES) {
    VECTOR v = LOAD(x + i);
    STORE(x + i, v / (1.f + FOR_PATH(exponential)(-1.5957691216f * (v + 0.044715f * v * v * v))));
  }
}

/* add_norm sets x = norm(x + y) row by row: mean 0 and variance 1, then gain and bias. */
TARGET static void FOR_PATH(add_norm)(float *x, const float *y, const float *gain, const float *bias, int rows) {
  for (int r = 0; r < rows; r++, x += WIDTH, y += WIDTH) {
    VECTOR total = {0}, squares = {0};
    for (int i = 0; i < WIDTH; i += LANES) {
      VECTOR v = LOAD(x + i) + LOAD(y + i);
      STORE(x + i, v);
      total += v;
    }
    float mean = FOR_PATH(sum)(total) / WIDTH;
    for (int i = 0; i < WIDTH; i += LANES) {
      VECTOR v = LOAD(x + i) - mean;
      squares += v * v;
    }
    float factor = 1 / root(FOR_PATH(sum)(squares) / WIDTH + 1e-12f);
    for (int i = 0; i < WIDTH; i += LANES) STORE(x + i, (LOAD(x + i) - mean) * factor * LOAD(gain + i) + LOAD(bias + i));
  }
}

/* softmax turns the first rows of the scores into weights that add up to 1; the
   rest, up to padded, is left undefined. It is a function of its own so that its
   constants do not crowd the registers of attend. */
TARGET static __attribute__((noinline)) void FOR_PATH(softmax)(float *scores, int rows, int padded) {
  float greatest = scores[0];
  for (int j = 1; j < rows; j++) greatest = scores[j] > greatest ? scores[j] : greatest;
  for (int j = rows; j < padded; j++) scores[j] = -1e30f; /* adds e^−87: nothing */
  VECTOR total = {0};
  for (int j = 0; j < padded; j += LANES) {
    VECTOR e = FOR_PATH(exponential)(LOAD(scores + j) - greatest);
    STORE(scores + j, e);
    total += e;
  }
  float factor = 1 / FOR_PATH(sum)(total);
  for (int j = 0; j < padded; j += LANES) STORE(scores + j, LOAD(scores + j) * factor);
}

/* attend is the attention of one text's tokens to each other, head by head:
   out = softmax(query · keyᵀ / √HEAD) · value. work has room for
   (HEAD + 1) * padded floats, padded being rows rounded up to a multiple of 8. */
TARGET static void FOR_PATH(attend)(float *out, const float *query, const float *key, const float *value, int rows, float *work) {
  int padded = (rows + 7) & ~7;
  float *keys = work, *weight = work + HEAD * padded; /* keys transposed: keys[d][j] */
  for (int h = 0; h < HEADS; h++, out += HEAD, query += HEAD, key += HEAD, value += HEAD) {
    for (int j = 0; j < padded; j++)
      for (int d = 0; d < HEAD; d++) keys[d * padded + j] = j < rows ? key[(size_t)j * WIDTH + d] : 0;
    for (int r = 0; r < rows; r++) {
      const float *q = query + (size_t)r * WIDTH;
      for (int j = 0; j < padded; j += LANES) {
        VECTOR even = {0}, odd = {0};
        for (int d = 0; d < HEAD; d += 2) {
          even += q[d] * LOAD(keys + d * padded + j);
          odd += q[d + 1] * LOAD(keys + (d + 1) * padded + j);
        }
        STORE(weight + j, (even + odd) * 0.17677669f);
      }
      FOR_PATH(softmax)(weight, rows, padded);
      float *o = out + (size_t)r * WIDTH;
      for (int d = 0; d < HEAD; d += 4 * LANES) {
        VECTOR s0 = {0}, s1 = {0}, s2 = {0}, s3 = {0};
        for (int j = 0; j < rows; j++) {
          const float *v = value + (size_t)j * WIDTH + d;
          float w = weight[j];
          s0 += w * LOAD(v);
          s1 += w * LOAD(v + LANES);
          s2 += w * LOAD(v + 2 * LANES);
          s3 += w * LOAD(v + 3 * LANES);
        }
        STORE(o + d, s0);
        STORE(o + d + LANES, s1);
        STORE(o + d + 2 * LANES, s2);
        STORE(o + d + 3 * LANES, s3);
      }
    }
  }
}

#endif
