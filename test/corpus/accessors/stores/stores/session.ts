import { create } from 'zustand';
import { isEnabled } from 'unleash-client';

interface Session {
  id?: string;
  may(name: string): boolean;
  open(id: string): void;
}

export const useSession = create<Session>()((set, get) => ({
  may: (name) => isEnabled(name, { sessionId: get().id }),
  open: (id) => set({ id }),
}));
