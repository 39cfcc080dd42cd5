#include "plain_parse.h"

#include <libxml/HTMLparser.h>

bool plain_parse(const unsigned char *page, size_t count) {
  htmlDocPtr tree = htmlReadMemory((const char *)page, (int)count, NULL, "UTF-8",
                                   HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
  if (tree == NULL) return false;
  xmlFreeDoc(tree);
  return true;
}
