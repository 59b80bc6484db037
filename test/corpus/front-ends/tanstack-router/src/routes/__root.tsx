import { createRootRouteWithContext } from '@tanstack/react-router';
import type { Gb } from '../gb';
export interface RouterContext { gb: Gb }
export const Route = createRootRouteWithContext<RouterContext>()({ component: () => null });
