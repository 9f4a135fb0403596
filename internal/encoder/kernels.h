/* What kernels.go may call. The first argument of each is the path: PORTABLE
   runs everywhere, AVX2 only where encoder_best_path says so. */
#ifndef CROSSCHECK_ENCODER_KERNELS_H
#define CROSSCHECK_ENCODER_KERNELS_H

#include <stdint.h>

enum { PORTABLE = 0, AVX2 = 1 };

int encoder_best_path(void);

void encoder_linear(int path, float *y, const float *x, const int8_t *weights, const float *scale, const float *bias,
                    int rows, int outputs, int inputs, float *panel);
void encoder_gelu(int path, float *x, int n);
void encoder_add_norm(int path, float *x, const float *y, const float *gain, const float *bias, int rows);
void encoder_attend(int path, float *out, const float *query, const float *key, const float *value, int rows, float *work);

#endif
