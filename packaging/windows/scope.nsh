; For whom: one person, without rights to ask for, or everybody on this computer, which takes an administrator.
;
; /ALLUSERS or /CURRENTUSER decide; else what is there is renewed where it is; else it is for one person.

Function UseOne
  StrCpy $Scope "one"
  SetShellVarContext current
FunctionEnd

Function UseAll
  StrCpy $Scope "all"
  SetShellVarContext all
FunctionEnd

Function ChooseScope
  ClearErrors
  ${GetOptions} $Parameters "/CURRENTUSER" $0
  ${IfNot} ${Errors}
    Call UseOne
    Return
  ${EndIf}
  ClearErrors
  ${GetOptions} $Parameters "/ALLUSERS" $0
  ${IfNot} ${Errors}
    Call UseAll
    Call RequireAdministrator
    Return
  ${EndIf}
  ReadRegStr $0 HKCU "${ENTRY}" "InstallLocation"
  ReadRegStr $1 HKLM "${ENTRY}" "InstallLocation"
  ${If} $0 == ""
  ${AndIf} $1 != ""
    Call UseAll
    Call RequireAdministrator
  ${Else}
    Call UseOne
  ${EndIf}
FunctionEnd

; /D= beats where it is already, which beats the usual place.
Function ChooseFolder
  ${If} $INSTDIR != ""
    Return
  ${EndIf}
  Call UsualFolder
FunctionEnd

Function UsualFolder
  ReadRegStr $INSTDIR SHCTX "${ENTRY}" "InstallLocation"
  ${If} $INSTDIR == ""
    ${If} $Scope == "all"
      StrCpy $INSTDIR "$PROGRAMFILES64\${NAME}"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
    ${EndIf}
  ${EndIf}
FunctionEnd

; A person is asked by Windows; silence cannot be, and is refused.
Function RequireAdministrator
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 == "Admin"
    Return
  ${EndIf}
  ${If} ${Silent}
    ${Fail} ${CODE_NEEDS_ADMINISTRATOR} \
      "Installing for all users needs an administrator. For one person: leave out /ALLUSERS. Nothing was changed."
  ${EndIf}
  StrCpy $1 "/ALLUSERS"
  ${If} $INSTDIR != ""
    StrCpy $1 "$1 /D=$INSTDIR"
  ${EndIf}
  ExecShell "runas" "$EXEPATH" "$1"
  Quit
FunctionEnd

Var OneButton
Var AllButton

Function AskForWhom
  ${If} $Scope == "all"
    Abort ; decided: on to the next page
  ${EndIf}
  ClearErrors
  ${GetOptions} $Parameters "/CURRENTUSER" $0
  ${IfNot} ${Errors}
    Abort
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "Who will use ${NAME}?" "Everybody's recordings are their own in both cases."
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateRadioButton} 0 10u 100% 12u "&Only me (no administrator needed)"
  Pop $OneButton
  ${NSD_CreateRadioButton} 0 30u 100% 12u "&Everybody on this computer (an administrator is asked for)"
  Pop $AllButton
  ${NSD_Check} $OneButton
  ${NSD_SetFocus} $OneButton
  nsDialogs::Show
FunctionEnd

Function TakeForWhom
  ${NSD_GetState} $AllButton $0
  ${If} $0 == ${BST_CHECKED}
    Call UseAll
    StrCpy $INSTDIR ""
    Call RequireAdministrator
    Call UsualFolder
  ${EndIf}
FunctionEnd

; The uninstaller belongs to the installation that names its folder.
Function un.FindScope
  StrCpy $Scope "one"
  SetShellVarContext current
  ; Whoever names the folder behind _?= may end it with a backslash.
  StrCpy $0 $INSTDIR 1 -1
  ${If} $0 == "\"
    StrCpy $INSTDIR $INSTDIR -1
  ${EndIf}
  ReadRegStr $0 HKLM "${ENTRY}" "InstallLocation"
  ${If} $0 == $INSTDIR
    StrCpy $Scope "all"
    SetShellVarContext all
    UserInfo::GetAccountType
    Pop $0
    ${If} $0 != "Admin"
      ${If} ${Silent}
        ${un.Fail} ${CODE_NEEDS_ADMINISTRATOR} "Removing it for all users needs an administrator. Nothing was changed."
      ${EndIf}
      ExecShell "runas" "$INSTDIR\${UNINSTALLER}"
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd
