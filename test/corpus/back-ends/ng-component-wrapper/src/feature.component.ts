import { Component, Input, OnInit, inject, input, computed } from '@angular/core';
import { Flags } from './flags';
@Component({ selector: 'app-feature', template: `<ng-content *ngIf="on" />` })
export class FeatureComponent implements OnInit {
  @Input({ required: true }) name!: string;
  on = false;
  constructor(private flags: Flags) {}
  ngOnInit() { this.on = this.flags.on(this.name); }
}
@Component({ selector: 'app-gate', template: `@if (on()) { <ng-content /> }` })
export class GateComponent {
  flag = input.required<string>();
  private flags = inject(Flags);
  on = computed(() => this.flags.on(this.flag()));
}
