import { initialize } from '@openfeature/lambda-none';
import { getFlags } from './flags.mjs';
export const handler = async (event) => {
  const flags = await getFlags();
  if (await flags.getBooleanValue('lambda-new-parser', false, {})) {
//                                ^^^^^^^^^^^^^^^^^^^ evaluation lambda-new-parser
    return { statusCode: 200 };
  }
  const results = await Promise.all(event.Records.map(async (r) => (await getFlags()).getStringValue('record-mode', 'plain')));
//                                                                                                   ^^^^^^^^^^^^^ evaluation record-mode
  return { statusCode: 204, results };
};
