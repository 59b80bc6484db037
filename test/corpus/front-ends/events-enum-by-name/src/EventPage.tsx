import { useStatsigClient } from '@statsig/react-bindings';
import { Gate, type Plan } from './gates';
import { useGates, useInvoices } from './useGates';
import { usePanels } from './usePanels';

export function EventPage({ plan, roles }: { plan: Plan; roles: string[] }) {
  const { isOpen, firstOpen } = useGates();
  const panels = usePanels();
  const { client } = useStatsigClient();
  const invoices = useInvoices(plan);
  const wallet = firstOpen(
    Gate.AppleWallet,
//  ^^^^^^^^^^^^^^^^ evaluation tickets_apple_wallet
    Gate['GoogleWallet'],
//  ^^^^^^^^^^^^^^^^^^^^ evaluation tickets_google_wallet
  );

  const pickSeat = () => {
    client.logEvent('seat_picker_opened');
    panels.show('SidePanel');
  };

  return (
    <main>
      {isOpen('SeatPicker') ? <button onClick={pickSeat}>Pick a seat</button> : <p>Free seating</p>}
//            ^^^^^^^^^^^^ evaluation tickets_seat_picker
      {isOpen('Waitlist') && <a href="/waitlist">Waitlist</a>}
//            ^^^^^^^^^^ evaluation tickets_waitlist
      {panels.isOpen('SidePanel') && <aside>Seats</aside>}
      {panels.isOpen('TicketInfo') && <aside>Info</aside>}
      {wallet && <img src={`/wallet/${wallet}.svg`} alt="" />}
      {invoices && <a href="/invoice">Invoice</a>}
      {roles.includes('ticket_admin') && <a href="/admin">Admin</a>}
    </main>
  );
}
