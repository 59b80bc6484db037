import { Component, OnInit } from '@angular/core';
import { FeatureFlagService } from '@openfeature/angular-sdk';

@Component({ selector: 'app-home', templateUrl: './home.component.html' })
export class HomeComponent implements OnInit {
  hero$!: Observable<boolean>;

  constructor(private readonly flags: FeatureFlagService) {}

  ngOnInit(): void {
    this.hero$ = this.flags.getBooleanDetails('home-hero-video', false).pipe(map(({ value }) => value));
    //                                        ^^^^^^^^^^^^^^^^^ evaluation home-hero-video
  }
}
