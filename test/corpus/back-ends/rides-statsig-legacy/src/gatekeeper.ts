import Statsig, { type StatsigUser } from 'statsig-node';

export interface ExperimentParams {
  dispatch_radius: { metres: number; widen: boolean };
//^^^^^^^^^^^^^^^ declaration dispatch_radius
  surge_display: { style: 'multiplier' | 'total' };
//^^^^^^^^^^^^^ declaration surge_display
}

class UserGate {
  constructor(private readonly user: StatsigUser) {}

  can(gate: string): boolean {
    return Statsig.checkGate(this.user, gate);
  }

  experiment<K extends keyof ExperimentParams, P extends keyof ExperimentParams[K] & string>(
    name: K,
    param: P,
    fallback: ExperimentParams[K][P],
  ): ExperimentParams[K][P] {
    const experiment = Statsig.getExperiment(this.user, name);
    return (experiment.getValue(param) as ExperimentParams[K][P] | undefined) ?? fallback;
  }

  config<T extends Record<string, unknown>>(name: string): T {
    return Statsig.getConfig(this.user, name).value as T;
  }
}

class Gatekeeper {
  private starting?: Promise<unknown>;

  async as(userID: string, custom: Record<string, string> = {}): Promise<UserGate> {
    this.starting ??= Statsig.initialize(process.env.STATSIG_SECRET ?? 'secret-x');
    await this.starting;
    return new UserGate({ userID, custom });
  }
}

export type { UserGate };
export default new Gatekeeper();
