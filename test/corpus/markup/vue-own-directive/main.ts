import { createApp } from 'vue';
import { initialize } from 'unleash-client';
import App from './App.vue';

const client = initialize({ url: '/flags', appName: 'shop' });
const app = createApp(App);

app.config.globalProperties.$feature = (name: string) => client.isEnabled(name);
app.config.globalProperties.$t = (key: string) => messages[key];
app.directive('feature', {
  beforeMount(element, binding) {
    if (!client.isEnabled(binding.value)) element.remove();
  },
});
app.mount('#app');
