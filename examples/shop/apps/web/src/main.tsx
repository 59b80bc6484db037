import { InMemoryProvider, OpenFeature, OpenFeatureProvider } from '@openfeature/react-sdk';
import { evaluationLog } from '@shop/flags';
import { createRoot } from 'react-dom/client';
import { App } from './App';

const embedded = (id: string) => JSON.parse(document.getElementById(id)?.textContent ?? '{}');

// The server evaluates once and embeds the result, so that no page flickers while flags load.
OpenFeature.addHooks(evaluationLog((line) => navigator.sendBeacon('/telemetry', line)));
OpenFeature.setProvider(new InMemoryProvider(embedded('flags')));

createRoot(document.body).render(
  <OpenFeatureProvider>
    <App path={location.pathname} shop={embedded('shop')} />
  </OpenFeatureProvider>,
);
