; Whether the program runs. It is never ended from here: a visit may be going on.
;
; Two looks. Windows lets nobody write to a program file that runs: this finds it in every session of the computer,
; whoever runs it and wherever the data is. And the program holds a lock on its data folder (system/folder_lock.py):
; this finds another installation, or a checkout, at work on this person's recordings.

!define GENERIC_READ 0x80000000
!define GENERIC_WRITE 0x40000000
!define SHARE_ALL 7
!define OPEN_EXISTING 3
!define SHARING_VIOLATION 32
!define LOCK_VIOLATION 33
!define LOCKED_BYTE 0x100000

!macro Running UN
  ; Pushes 1 if a program of this folder runs, else 0.
  Function ${UN}IsProgramHeld
    Push $0
    Push $1
    Push $2
    Push $3
    StrCpy $3 0
    FindFirst $0 $1 "$INSTDIR\app\*.exe"
    ${DoWhile} $1 != ""
      System::Call 'kernel32::CreateFileW(w "$INSTDIR\app\$1", i ${GENERIC_WRITE}, i ${SHARE_ALL}, p 0, \
        i ${OPEN_EXISTING}, i 0, p 0) p.r2 ?e'
      Pop $1
      ${If} $2 P= -1
        ${If} $1 = ${SHARING_VIOLATION}
          StrCpy $3 1
        ${EndIf}
      ${Else}
        System::Call 'kernel32::CloseHandle(p r2)'
      ${EndIf}
      FindNext $0 $1
    ${Loop}
    FindClose $0
    StrCpy $0 $3
    Pop $3
    Pop $2
    Pop $1
    Exch $0
  FunctionEnd

  ; Pushes 1 if this person's data folder is held by a recorder, else 0.
  Function ${UN}IsFolderHeld
    Push $0
    Push $1
    Push $2
    Push $3
    StrCpy $3 0
    SetShellVarContext current
    StrCpy $1 "$LOCALAPPDATA\${DATA_NAME}\lock"
    ${If} $Scope == "all"
      SetShellVarContext all
    ${EndIf}
    System::Call 'kernel32::CreateFileW(w r1, i ${GENERIC_READ}, i ${SHARE_ALL}, p 0, i ${OPEN_EXISTING}, \
      i 0, p 0) p.r0'
    ${If} $0 P<> -1
      System::Call 'kernel32::LockFile(p r0, i ${LOCKED_BYTE}, i 0, i 1, i 0) i.r1 ?e'
      Pop $2
      ${If} $1 = 0
        ${If} $2 = ${LOCK_VIOLATION}
          StrCpy $3 1
        ${EndIf}
      ${EndIf}
      System::Call 'kernel32::CloseHandle(p r0)' ; which lets go of the byte, too
    ${EndIf}
    StrCpy $0 $3
    Pop $3
    Pop $2
    Pop $1
    Exch $0
  FunctionEnd

  ; Returns only if it does not run. A person may close it and go on; silence is refused at once.
  Function ${UN}AwaitClosed
    Push $0
    Push $1
    ${Do}
      Call ${UN}IsProgramHeld
      Pop $0
      Call ${UN}IsFolderHeld
      Pop $1
      ${If} $0 = 0
      ${AndIf} $1 = 0
        ${Break}
      ${EndIf}
      MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "${RUNNING_SENTENCE}" /SD IDCANCEL IDRETRY +2
      Call ${UN}LeaveRunning
    ${Loop}
    Pop $1
    Pop $0
  FunctionEnd

  Function ${UN}LeaveRunning
    Push "${RUNNING_SENTENCE}"
    Call ${UN}Note
    SetErrorLevel ${CODE_RUNNING}
    Quit
  FunctionEnd
!macroend

Var Scope ; "one" or "all"

!insertmacro Running ""
!insertmacro Running "un."
