#!/usr/bin/env node
import { Command } from 'commander';

const program = new Command('skiff').version('4.0.1');

const modules = {
  'deploy-app': () => import('./commands/deploy.js'),
  'tail-logs': () => import('./commands/logs.js'),
};

for (const loadModule of Object.values(modules)) {
  const { register } = await loadModule();
  register(program);
}

await program.parseAsync(process.argv);

const { Beta } = await import('./beta.js');
if (await Beta.allows('cli-survey')) console.log('Got a minute? https://skiff.dev/survey');
//                    ^^^^^^^^^^^^ evaluation cli-survey
await Beta.instance[Symbol.asyncDispose]();
