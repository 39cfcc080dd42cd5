#pragma once
#include <stdbool.h>
#include <stddef.h>

/// Parses a web page with libxml2 and forgets it: what reading a page is measured against. In C, because libxml2's header
/// and Foundation's do not go together in one Swift module.
bool plain_parse(const unsigned char *page, size_t count);
