#pragma once
#include <curl/curl.h>

// libcurl's setters take any type after the option; Swift calls no such function, so each type has its own here.
static inline CURLcode gongkai_curl_set_string(CURL *curl, CURLoption option, const char *value) {
  return curl_easy_setopt(curl, option, value);
}
static inline CURLcode gongkai_curl_set_long(CURL *curl, CURLoption option, long value) {
  return curl_easy_setopt(curl, option, value);
}
static inline CURLcode gongkai_curl_set_size(CURL *curl, CURLoption option, curl_off_t value) {
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
// Called about once a second; anything but 0 ends the transfer.
typedef int (*gongkai_curl_watcher)(void *, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
static inline CURLcode gongkai_curl_set_watcher(CURL *curl, gongkai_curl_watcher value) {
  return curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, value);
}
static inline CURLcode gongkai_curl_get_long(CURL *curl, CURLINFO info, long *value) {
  return curl_easy_getinfo(curl, info, value);
}
// Called with the address that is about to be connected to; -1 refuses it.
typedef curl_socket_t (*gongkai_curl_opener)(void *, curlsocktype, struct curl_sockaddr *);
static inline CURLcode gongkai_curl_set_opener(CURL *curl, gongkai_curl_opener value) {
  return curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, value);
}
// The address of the machine, as the socket wants it; longer than the type says for IPv6.
static inline const void *gongkai_curl_address(const struct curl_sockaddr *value) { return &value->addr; }
