#pragma once
#include <stddef.h>
#include <stdint.h>

/// Counts (row, kind) pairs of 表三 over columns of `count` applications, as plainly as C can: what `RequestColumns` is
/// measured against. `cells` holds 256 counts, eight for each row.
void plain_scan(const int32_t *received, const int32_t *closed, const uint8_t *kind, const uint8_t *outcome,
                size_t count, int32_t first, int32_t last, int64_t *cells);
