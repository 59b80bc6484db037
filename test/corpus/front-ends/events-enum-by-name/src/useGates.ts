import { useMemo } from 'react';
import { useGateValue, useStatsigClient } from '@statsig/react-bindings';
import { Gate, INVOICE_GATES, type GateName, type Plan } from './gates';

/** const { isOpen } = useGates(); isOpen('SeatPicker') */
export function useGates() {
  const { client, checkGate } = useStatsigClient();
  return useMemo(
    () => ({
      isOpen: (name: GateName) => checkGate(Gate[name]),
      firstOpen: (...gates: Gate[]) => gates.find((gate) => client.checkGate(gate)),
    }),
    [client, checkGate],
  );
}

export const useInvoices = (plan: Plan) => useGateValue(INVOICE_GATES[plan]);
