export enum Gate {
  SeatPicker = 'tickets_seat_picker',
//^^^^^^^^^^ declaration tickets_seat_picker
//             ^^^^^^^^^^^^^^^^^^^^^ mention tickets_seat_picker
  Waitlist = 'tickets_waitlist',
//^^^^^^^^ declaration tickets_waitlist
//           ^^^^^^^^^^^^^^^^^^ mention tickets_waitlist
  Resale = 'tickets_resale',
//^^^^^^ declaration tickets_resale
//         ^^^^^^^^^^^^^^^^ mention tickets_resale
  InvoiceFree = 'plan_free_invoices',
//^^^^^^^^^^^ declaration plan_free_invoices
//              ^^^^^^^^^^^^^^^^^^^^ mention plan_free_invoices
  InvoiceTeam = 'plan_team_invoices',
//^^^^^^^^^^^ declaration plan_team_invoices
//              ^^^^^^^^^^^^^^^^^^^^ mention plan_team_invoices
  AppleWallet = 'tickets_apple_wallet',
//^^^^^^^^^^^ declaration tickets_apple_wallet
//              ^^^^^^^^^^^^^^^^^^^^^^ mention tickets_apple_wallet
  GoogleWallet = 'tickets_google_wallet',
//^^^^^^^^^^^^ declaration tickets_google_wallet
//               ^^^^^^^^^^^^^^^^^^^^^^^ mention tickets_google_wallet
}

export type GateName = keyof typeof Gate;
export type Plan = 'free' | 'team';

/** Invoices are rolled out plan by plan. */
export const INVOICE_GATES: Record<Plan, Gate> = {
  free: Gate.InvoiceFree,
//^^^^ declaration plan_free_invoices
//      ^^^^^^^^^^^^^^^^ gate plan_free_invoices
  team: Gate.InvoiceTeam,
//^^^^ declaration plan_team_invoices
//      ^^^^^^^^^^^^^^^^ gate plan_team_invoices
};
