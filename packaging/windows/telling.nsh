; What is said, and how: in a box to a person; silently on standard error, and in the file that /LOG= names.

!define RUNNING_SENTENCE "${NAME} is running. Finish the visit and close its window, then try again. Nothing was changed."
!define KEPT_SENTENCE "${NAME} is removed. Recordings and settings of every person were left where they are: \
  in %LOCALAPPDATA%\${DATA_NAME}, or in the folder that was chosen for them."
!define KEEPING_SENTENCE "The program will be removed. Recordings and settings of every person stay where they are: \
  in %LOCALAPPDATA%\${DATA_NAME}, or in the folder that was chosen for them. What was not sent yet is sent after the next \
  installation."

Var Parameters
Var LogFile

!macro Telling UN
  Function ${UN}ReadLogFlag
    ClearErrors
    ${GetOptions} $Parameters "/LOG=" $LogFile
    ${If} ${Errors}
      StrCpy $LogFile ""
    ${EndIf}
  FunctionEnd

  ; Takes the sentence from the stack. Nothing that fails here may fail the work.
  Function ${UN}Note
    Exch $0
    Push $1
    ${If} ${Silent}
      System::Call 'kernel32::GetStdHandle(i -12) p.r1'
      ${If} $1 P<= 0
        System::Call 'kernel32::AttachConsole(i -1) i.r1'
        System::Call 'kernel32::GetStdHandle(i -12) p.r1'
      ${EndIf}
      ${If} $1 P> 0
        FileWrite $1 "$0$\r$\n"
      ${EndIf}
    ${EndIf}
    ${If} $LogFile != ""
      FileOpen $1 "$LogFile" a
      FileSeek $1 0 END
      FileWrite $1 "$0$\r$\n"
      FileClose $1
    ${EndIf}
    ClearErrors
    Pop $1
    Pop $0
  FunctionEnd
!macroend

!insertmacro Telling ""
!insertmacro Telling "un."

; Says it and leaves. $0 and the rest are as they were only where it does not come to this.
!macro FailAs UN CODE SENTENCE
  Push "${SENTENCE}"
  Call ${UN}Note
  MessageBox MB_OK|MB_ICONEXCLAMATION "${SENTENCE}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend
!define Fail '!insertmacro FailAs ""'
!define un.Fail '!insertmacro FailAs "un."'
