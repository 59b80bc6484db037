import { createApp, h } from 'vue';
import { createPinia } from 'pinia';
import { RouterView } from 'vue-router';
import { router } from './router';
import { useToggles } from './toggles';

const app = createApp({ render: () => h(RouterView) });
app.use(createPinia());
await useToggles().start();
app.use(router).mount('#app');
