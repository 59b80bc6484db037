import { inject } from '@angular/core';
import type { CanActivateFn } from '@angular/router';
import { StatsigService } from '@statsig/angular-bindings';

export const flagGuard =
  (gate: string): CanActivateFn =>
  () =>
    inject(StatsigService).checkGate(gate);
