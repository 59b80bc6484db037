export const env = {
  node: process.env.NODE_ENV,
  //                ^^^^^^^^ nothing
  url: process.env.SANDBOX_URL,
  //               ^^^^^^^^^^^ nothing
  mode: process.env.SANDBOX_MODE_LEVEL,
  //                ^^^^^^^^^^^^^^^^^^ nothing
  sandbox: process.env.SANDBOX_MODE === '1',
  //                   ^^^^^^^^^^^^ evaluation sandbox-mode
};
