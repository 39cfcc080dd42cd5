#pragma once
#include <curl/curl.h>

// libcurl's setters take any type after the option; Swift calls no such function, so each type has its own here.
static inline CURLcode gongkai_curl_set_string(CURL *curl, CURLoption option, const char *value) {
  return curl_easy_setopt(curl, option, value);
}
static inline CURLcode gongkai_curl_set_long(CURL *curl, CURLoption option, long value) {
  return curl_easy_setopt(curl, option, value);
}
static inline CURLcode gongkai_curl_set_list(CURL *curl, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(curl, option, value);
}
static inline CURLcode gongkai_curl_set_pointer(CURL *curl, CURLoption option, void *value) {
  return curl_easy_setopt(curl, option, value);
}
typedef size_t (*gongkai_curl_reader)(char *, size_t, size_t, void *);
static inline CURLcode gongkai_curl_set_reader(CURL *curl, CURLoption option, gongkai_curl_reader value) {
  return curl_easy_setopt(curl, option, value);
}
