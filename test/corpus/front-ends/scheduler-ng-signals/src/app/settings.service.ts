import { EventEmitter, Injectable, Signal, signal } from '@angular/core';

@Injectable({ providedIn: 'root' })
export class Settings {
  readonly changes = new EventEmitter<string>();

  on(name: string): Signal<boolean> {
    return signal(localStorage.getItem(name) === 'on');
  }
}
