import { parseArgs } from 'node:util';
import { OpenFeature } from '@openfeature/server-sdk';

const { values } = parseArgs({ options: { verbose: { type: 'boolean' }, 'dry-run': { type: 'boolean' } } });
//                                        ^^^^^^^ nothing
//                                                                      ^^^^^^^^^ nothing

async function main(): Promise<void> {
  const flags = OpenFeature.getClient('cli');
  const parallel = await flags.getBooleanValue('cli-parallel-upload', false);
  //                                           ^^^^^^^^^^^^^^^^^^^^^ evaluation cli-parallel-upload
  if (values['dry-run']) return print(parallel);
  //         ^^^^^^^^^ nothing
  await upload({ parallel, verbose: values.verbose ?? false });
  //                                       ^^^^^^^ nothing
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
