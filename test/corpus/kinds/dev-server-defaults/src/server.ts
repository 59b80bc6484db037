export async function start({ config }: Options) {
  if (config.flags.strictSchema) useSchema();
  //               ^^^^^^^^^^^^ evaluation strictSchema
  if (config.flags.bearerOnly) useBearer();
  //               ^^^^^^^^^^ evaluation bearerOnly
}
