import { useState } from 'react';

type Panel = 'SidePanel' | 'TicketInfo';

export function usePanels() {
  const [open, setOpen] = useState<Panel[]>([]);
  return {
    isOpen: (panel: Panel) => open.includes(panel),
    show: (panel: Panel) => setOpen([...open, panel]),
  };
}
