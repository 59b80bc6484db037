import { NextResponse } from 'next/server';
import { checkGate } from '@lib/statsig';
export default async function middleware(req) {
  const id = req.cookies.get('uid')?.value;
  if (await checkGate(id, 'mw_redirect')) return NextResponse.redirect('/new');
//                        ^^^^^^^^^^^^^ evaluation mw_redirect
}
