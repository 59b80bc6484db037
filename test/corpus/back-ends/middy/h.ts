import middy from '@middy/core';
import { OpenFeature, type Client } from '@openfeature/server-sdk';
import type { Context } from 'aws-lambda';
type Ctx = Context & { flags: Client };
const withFlags = () => ({ before: async (request: any) => { request.context.flags = OpenFeature.getClient(); } });
const base = async (event: unknown, context: Ctx) => {
  if (await context.flags.getBooleanValue('mid-a', false)) return 1;
//                                        ^^^^^^^ evaluation mid-a
  return 2;
};
export const handler = middy(base).use(withFlags());
