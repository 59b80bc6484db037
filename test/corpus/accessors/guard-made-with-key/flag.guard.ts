import { CanActivate, ExecutionContext, mixin, type Type } from '@nestjs/common';
import { FlagsService } from './flags.service';

export class RouteFlagGuard implements CanActivate {
  constructor(
    private readonly flags: FlagsService,
    private readonly name: string,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    return this.flags.isOn(this.name, context.switchToHttp().getRequest().user?.id);
  }
}

export class RoleGuard implements CanActivate {
  constructor(private readonly name: string) {}

  canActivate(context: ExecutionContext): boolean {
    return context.switchToHttp().getRequest().user?.role === this.name;
  }
}

export class BetaGuard extends RouteFlagGuard {
  constructor(flags: FlagsService) {
    super(flags, 'beta-area');
//               ^^^^^^^^^^^ evaluation beta-area
  }
}
