import { withUser } from '../../../lib/optimizely';
import { NextResponse } from 'next/server';
export async function GET(req: Request) {
  const { decide, isOn, many } = await withUser('u');
  const d = decide('opt_api');
//                 ^^^^^^^^^ evaluation opt_api
  const m = many(['opt_a', 'opt_b']);
//                ^^^^^^^ evaluation opt_a
//                         ^^^^^^^ evaluation opt_b
  const u = await withUser('v');
  return NextResponse.json({ x: isOn('opt_on') && u.isOn('opt_on2'), d, m });
//                                   ^^^^^^^^ evaluation opt_on
//                                                       ^^^^^^^^^ evaluation opt_on2
}
