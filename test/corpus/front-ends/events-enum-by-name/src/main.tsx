import { createRoot } from 'react-dom/client';
import { StatsigProvider, useGateValue } from '@statsig/react-bindings';
import { EventPage } from './EventPage';
import { Gate } from './gates';

function Routes() {
  const resale = useGateValue(Gate.Resale);
//                            ^^^^^^^^^^^ evaluation tickets_resale
  return location.pathname === '/resale' && resale ? <h1>Resale</h1> : <EventPage plan="free" roles={[]} />;
//                                                                                     ^^^^^^ evaluation plan_free_invoices
}

createRoot(document.getElementById('root')!).render(
  <StatsigProvider sdkKey={import.meta.env.VITE_STATSIG_KEY} user={{ userID: 'u-1' }}>
    <Routes />
  </StatsigProvider>,
);
