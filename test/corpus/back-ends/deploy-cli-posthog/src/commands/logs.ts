import type { Command } from 'commander';

const load = () => import('../beta.js').then((module) => module.Beta.instance);

async function ifBeta<T>(feature: string, then: () => T | Promise<T>, otherwise: () => T | Promise<T>): Promise<T> {
  const beta = await load();
  return (await beta.has(feature)) ? then() : otherwise();
}

export const register = (program: Command) =>
  program
    .command('tail-logs')
    .option('--since <duration>', 'how far back', 'last-hour')
    .action(async ({ since }: { since: string }) => {
      const source = await ifBeta(
        'logs-over-websocket',
//      ^^^^^^^^^^^^^^^^^^^^^ evaluation logs-over-websocket
        () => 'wss://logs.skiff.dev',
        () => 'https://logs.skiff.dev',
      );
      const beta = await load();
      beta.track('logs-opened', { since });
      console.log(source, await ifBeta('logs-colors', () => 'color', () => 'plain'));
//                                     ^^^^^^^^^^^^^ evaluation logs-colors
    });
