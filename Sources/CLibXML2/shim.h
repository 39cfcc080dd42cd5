#pragma once
#include <iconv.h>
// libxml2's own headers would bring in the system's ICU, which does not go together with Foundation's in one module.
// Nothing of ours uses what they declare with it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>

/// `xmlFree` is a global variable in libxml2, which Swift's concurrency checking refuses.
static inline void xmlFreeValue(void *value) { xmlFree(value); }
