import type { FlagPort } from '@invoicing/flag-port';

interface RuleStore {
  evaluate(rule: { key: string; amount: number }): boolean;
}

const rules: RuleStore = {
  evaluate: ({ key, amount }) => (key === 'invoice-large-amount' ? amount > 1_000_000 : false),
};

export class IssueInvoice {
  private static readonly REMINDERS = 'invoice-reminders';
//                        ^^^^^^^^^ declaration invoice-reminders
//                                    ^^^^^^^^^^^^^^^^^^^ mention invoice-reminders

  constructor(
    private readonly flags: FlagPort,
    private readonly publish: (topic: string, body: unknown) => void,
  ) {}

  async run(customer: string, cents: number) {
    const needsApproval =
      rules.evaluate({ key: 'invoice-large-amount', amount: cents }) &&
      (await this.flags.evaluate({ key: 'invoice-four-eyes', fallback: true, subject: customer }));
//                                      ^^^^^^^^^^^^^^^^^^^ evaluation invoice-four-eyes

    const days = await this.flags.evaluate({
      key: 'invoice-due-days',
//         ^^^^^^^^^^^^^^^^^^ evaluation invoice-due-days
      fallback: 30,
      subject: customer,
    });

    if (await this.flags.evaluate({ key: IssueInvoice.REMINDERS, fallback: false, subject: customer })) {
//                                       ^^^^^^^^^^^^^^^^^^^^^^ evaluation invoice-reminders
      this.publish('invoice-reminder-planned', { customer, days });
    }
    this.publish('invoice-issued', { customer, cents, needsApproval });
    return { days, needsApproval };
  }
}
