import { mount } from 'svelte';
import Board from './Board.svelte';
import { createGateway } from './lib/gateway';

const gateway = await createGateway(document.body.dataset.user);

mount(Board, { target: document.body, props: { gateway, cards: [] } });
