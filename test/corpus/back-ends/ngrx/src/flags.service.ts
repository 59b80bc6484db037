import { Injectable } from '@angular/core';
import { Observable, of } from 'rxjs';
import { SplitService } from '@splitsoftware/splitio-angular';
@Injectable({ providedIn: 'root' })
export class FlagsService {
  constructor(private split: SplitService) {}
  on(name: string) { return this.split.getTreatment(name) === 'on'; }
  on$(name: string) { return of(this.on(name)); }
}
