import type { FlagDefinition, FlagType, Risk, Scope } from '@flagsweep/catalog';
import { addDays } from './days.js';
import type { PolicyInForce } from './policy.js';

/** What is known of a new flag. */
export interface Request {
  key: string;
  type: FlagType;
  risk: Risk;
  scope: Scope;
  owner?: string;
  description?: string;
}

/** The entry of a new flag, as its type and policy want it: planned from today, with an end where its type has one. */
export function draftFlag({ lifetimes, reviews }: PolicyInForce, request: Request, now: string): FlagDefinition {
  const { key, type, risk, scope, owner, description } = request;
  const days = lifetimes[type];
  // What may live as long as it likes is looked at again.
  const every = reviews[risk] ?? (days === null ? '6 months' : undefined);
  return {
    key,
    ...(description !== undefined && { description }),
    type,
    valueType: 'boolean',
    default: false,
    ...(owner !== undefined && { owner }),
    stage: 'planned',
    stageSince: now,
    risk,
    scope,
    created: now,
    ...(days !== null && { expires: addDays(now, days) }),
    ...(every !== undefined && every !== null && { review: { every, last: now } }),
  };
}
