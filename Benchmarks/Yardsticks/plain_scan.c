#include "plain_scan.h"

enum { RECEIVED = 0, CARRIED_IN = 1, CARRIED_OUT = 25 };

void plain_scan(const int32_t *received, const int32_t *closed, const uint8_t *kind, const uint8_t *outcome,
                size_t count, int32_t first, int32_t last, int64_t *cells) {
  for (size_t i = 0; i < count; i++) {
    if (received[i] > last || closed[i] < first) continue;
    int intake = received[i] >= first ? RECEIVED : CARRIED_IN;
    int result = closed[i] <= last ? outcome[i] : CARRIED_OUT;
    cells[intake << 3 | kind[i]]++;
    cells[result << 3 | kind[i]]++;
  }
}
