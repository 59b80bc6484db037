import { computed, type ComputedRef, type Directive } from 'vue';
import { defineStore } from 'pinia';
import { UnleashClient } from 'unleash-proxy-client';

export enum Toggle {
  ContactTimeline = 'crm-contact-timeline',
//^^^^^^^^^^^^^^^ declaration crm-contact-timeline
//                  ^^^^^^^^^^^^^^^^^^^^^^ mention crm-contact-timeline
  BulkMerge = 'crm-bulk-merge',
//^^^^^^^^^ declaration crm-bulk-merge
//            ^^^^^^^^^^^^^^^^ mention crm-bulk-merge
  Kanban = 'crm-deals-kanban',
//^^^^^^ declaration crm-deals-kanban
//         ^^^^^^^^^^^^^^^^^^ mention crm-deals-kanban
  PhoneDialer = 'crm-phone-dialer',
//^^^^^^^^^^^ declaration crm-phone-dialer
//              ^^^^^^^^^^^^^^^^^^ mention crm-phone-dialer
}

const client = new UnleashClient({
  url: import.meta.env.VITE_UNLEASH_URL,
  clientKey: import.meta.env.VITE_UNLEASH_KEY,
  appName: 'crm-web',
});

export const useToggles = defineStore('toggles', {
  state: () => ({ revision: 0 }),
  getters: {
    isOn: (state) => (toggle: Toggle) => state.revision >= 0 && client.isEnabled(toggle),
  },
  actions: {
    async start() {
      client.on('update', () => {
        this.revision += 1;
      });
      await client.start();
    },
  },
});

export const useToggle = (toggle: Toggle): ComputedRef<boolean> => {
  const store = useToggles();
  return computed(() => store.isOn(toggle));
};

/** v-toggle="Toggle.X" hides the element unless the toggle is on */
export const vToggle: Directive<HTMLElement, Toggle> = (el, binding) => {
  el.hidden = !useToggles().isOn(binding.value);
};
