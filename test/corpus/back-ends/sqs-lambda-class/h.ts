import { SqsHandler } from './base';
class OrderHandler extends SqsHandler<{ id: string }> {
  protected async process(m: { id: string }) {
    if (await this.flag('sq-a')) return;
//                      ^^^^^^ evaluation sq-a
    const mode = await this.flags.getStringValue('sq-b', 'x');
//                                               ^^^^^^ evaluation sq-b
    switch (mode) { case 'sq-case': break; }
  }
}
const h = new OrderHandler();
export const handler = h.handler;
