import type { LDClient, LDContext } from '@launchdarkly/node-server-sdk';

export class Session {
  private readonly context: LDContext;

  constructor(
    private readonly socket: Socket,
    private readonly flags: LDClient,
    userId: string,
  ) {
    this.context = { kind: 'user', key: userId };
    this.socket.on('message', this.onMessage.bind(this));
  }

  private flag(key: string): Promise<boolean> {
    return this.flags.variation(key, this.context, false);
  }

  private async onMessage(message: Message): Promise<void> {
    if (message.type === 'typing' && (await this.flag('socket-typing'))) this.broadcast(message);
    //                                                ^^^^^^^^^^^^^^^ evaluation socket-typing
    if (await this.flag(message.compressed ? 'socket-deflate' : message.feature)) this.compress();
    //                                       ^^^^^^^^^^^^^^^^ evaluation socket-deflate
    //                                                          ^^^^^^^^^^^^^^^ unresolved
  }
}
