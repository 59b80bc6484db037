import { useFlag } from '@unleash/proxy-client-react';
import { usePermission, can } from './auth';
import { Feature } from './geojson';

export function Team() {
  const invite = usePermission('team.invite');
  //                           ^^^^^^^^^^^^^ nothing
  const roles = useFlag('team-roles');
  //                    ^^^^^^^^^^^^ evaluation team-roles
  return can('team.read') ? <Members invite={invite} roles={roles} layer={<Feature name="outline" />} /> : null;
  //         ^^^^^^^^^^^ nothing
  //                                                                                    ^^^^^^^^^ nothing
}
