import { BaseHandler } from './base-handler';

export class RefundHandler extends BaseHandler {
  async handle(event: RefundEvent): Promise<void> {
    if (await this.ld.variation('refund-to-wallet', { key: event.userId }, false)) return toWallet(event);
    //                          ^^^^^^^^^^^^^^^^^^ evaluation refund-to-wallet
    return toCard(event);
  }
}
