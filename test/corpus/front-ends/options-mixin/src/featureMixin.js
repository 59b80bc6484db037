import { UnleashClient } from 'unleash-proxy-client';
const unleash = new UnleashClient({ url: 'u', clientKey: 'k', appName: 'a' });
export default {
  methods: { $feature(name) { return unleash.isEnabled(name); } },
  computed: { featureClient: () => unleash },
};
