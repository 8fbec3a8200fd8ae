/**
 * What is shown along each of the eleven ways through the six shipped guides, written by hand: guide and way, then
 * the steps. Each is told by its id, its position among how many in all, and what a reader finds there: the way
 * back, the way on or several ways to choose from, whether it is the last, and the problems that can show.
 */
export const table: Readonly<Record<string, string>> = {
  'android-add-user-code login': `
    open 1/6-7 ways:login,home
    services 2/7 back on
    authenticate 3/7 back on
    instructions 4/7 back on
    session-id 5/7 back on
    pin 6/7 back on problems:activation-error
    done 7/7 back on last
  `,
  'android-add-user-code home': `
    open 1/6-7 ways:login,home
    more 2/6 back on
    instructions 3/6 back on
    session-id 4/6 back on
    pin 5/6 back on problems:activation-error
    done 6/6 back on last
  `,
  'android-add-user-qr login': `
    open 1/8-9 ways:login,home
    services 2/9 back on
    authenticate 3/9 back on
    instructions 4/9 back on
    qr-code 5/9 back on
    permission 6/9 back on
    scan 7/9 back on problems:qr-not-read,front-camera,activation-error
    pin 8/9 back on problems:activation-error
    done 9/9 back on last
  `,
  'android-add-user-qr home': `
    open 1/8-9 ways:login,home
    more 2/8 back on
    instructions 3/8 back on
    qr-code 4/8 back on
    permission 5/8 back on
    scan 6/8 back on problems:qr-not-read,front-camera,activation-error
    pin 7/8 back on problems:activation-error
    done 8/8 back on last
  `,
  'iphone-activate-qr web': `
    login 1/8-11 on
    camera 2/8-11 back on
    scan 3/8-11 back on problems:qr-not-read,front-camera
    banner 4/8-11 back ways:web,app
    open-store 5/11 back on
    install 6/11 back on
    rescan 7/11 back on problems:qr-not-read,front-camera
    open-app 8/11 back on
    notifications 9/11 back on
    unlock 10/11 back on problems:activation-error
    done 11/11 back on last
  `,
  'iphone-activate-qr app': `
    login 1/8-11 on
    camera 2/8-11 back on
    scan 3/8-11 back on problems:qr-not-read,front-camera
    banner 4/8-11 back ways:web,app
    open-app 5/8 back on
    notifications 6/8 back on
    unlock 7/8 back on problems:activation-error
    done 8/8 back on last
  `,
  'iphone-add-user-code login': `
    open 1/6-7 ways:login,home
    services 2/7 back on
    authenticate 3/7 back on
    setup 4/7 back on
    activation-code 5/7 back on
    activate 6/7 back on problems:activation-error
    done 7/7 back on last
  `,
  'iphone-add-user-code home': `
    open 1/6-7 ways:login,home
    more 2/6 back on
    setup 3/6 back on
    activation-code 4/6 back on
    activate 5/6 back on problems:activation-error
    done 6/6 back on last
  `,
  'iphone-add-user-qr login': `
    open 1/8-9 ways:login,home
    services 2/9 back on
    authenticate 3/9 back on
    setup 4/9 back on
    camera 5/9 back on
    permission 6/9 back on
    scan 7/9 back on problems:qr-not-read,front-camera,activation-error
    unlock 8/9 back on problems:activation-error
    done 9/9 back on last
  `,
  'iphone-add-user-qr home': `
    open 1/8-9 ways:login,home
    more 2/8 back on
    setup 3/8 back on
    camera 4/8 back on
    permission 5/8 back on
    scan 6/8 back on problems:qr-not-read,front-camera,activation-error
    unlock 7/8 back on problems:activation-error
    done 8/8 back on last
  `,
  'message-delivery': `
    login 1/7 on
    menu 2/7 back on
    settings 3/7 back on
    preferences 4/7 back on
    languages 5/7 back on
    delivery 6/7 back on
    save 7/7 back on last
  `,
};
