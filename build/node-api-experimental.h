/* What Node 20 has of Node-API beyond version 9 and node-api-headers leaves out: the same declaration as in Node's own header. An addon that
   declares itself experimental is given its finalizers in the middle of a garbage collection and must post what touches the engine. */
#include <node_api.h>

#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER
EXTERN_C_START
NAPI_EXTERN napi_status NAPI_CDECL node_api_post_finalizer(node_api_basic_env env, napi_finalize finalize_cb, void* finalize_data, void* finalize_hint);
EXTERN_C_END
