export class Permissions {
  constructor(private readonly grants: readonly string[]) {}

  can(name: string): boolean {
    return this.grants.includes(name);
  }
}

export const permissionsOf = (role: 'driver' | 'dispatcher') =>
  new Permissions(role === 'dispatcher' ? ['assign_ride', 'cancel_ride'] : ['accept_ride']);
