// Whether this is a build with AddressSanitizer or ThreadSanitizer.
#pragma once

#ifndef __has_feature
#define __has_feature(x) 0
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || __has_feature(address_sanitizer) || \
    __has_feature(thread_sanitizer)
#define ENTENTE_SANITIZED 1
#else
#define ENTENTE_SANITIZED 0
#endif
