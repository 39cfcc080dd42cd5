#pragma once
#include <iconv.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>

/// `xmlFree` is a global variable in libxml2, which Swift's concurrency checking refuses.
static inline void xmlFreeValue(void *value) { xmlFree(value); }
